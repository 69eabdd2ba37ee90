/** What the staff are told where the settings have taken a screen's zone away (rule Q9). */
export const zoneLost = {
  id: 'Zona layar ini sudah dihapus. Supervisor memilih zona lain di Loket → Perangkat.',
  en: 'The zone of this screen is no more. A supervisor chooses another at Counter → Devices.',
};
