/** A gentle sound where somebody comes to an idle counter; switched off for a machine as its officers wish. */
const place = 'antrean-bell-off';

export const bell = {
  get on(): boolean {
    return localStorage.getItem(place) !== 'true';
  },
  turn(on: boolean): void {
    localStorage.setItem(place, JSON.stringify(!on));
  },
  /** Two soft notes, half a second. A browser that plays nothing before somebody has pressed a key is silent until then. */
  ring(): void {
    if (!this.on || typeof AudioContext === 'undefined') return;
    const audio = new AudioContext();
    for (const [note, hertz] of [587, 784].entries()) {
      const from = audio.currentTime + note * 0.16;
      const gain = audio.createGain();
      gain.gain.setValueAtTime(0, from);
      gain.gain.linearRampToValueAtTime(0.08, from + 0.03);
      gain.gain.exponentialRampToValueAtTime(0.0005, from + 0.3);
      const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz });
      tone.connect(gain).connect(audio.destination);
      tone.start(from);
      tone.stop(from + 0.32);
    }
    setTimeout(() => void audio.close(), 800);
  },
};
