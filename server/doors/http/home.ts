/** The page at `/`: for whoever sets up a screen and types only the hall's address. */
export const home = `<!doctype html>
<html lang="id">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Antrean</title>
    <link rel="stylesheet" href="/home.css">
  </head>
  <body>
    <main>
      <h1>Antrean</h1>
      <p>Pilih layar yang dipasang di perangkat ini. <span lang="en">Choose what this device shows.</span></p>
      <ul>
        <li><a href="/kiosk/">Kiosk <small>ambil nomor · <span lang="en">take a number</span></small></a></li>
        <li><a href="/display/">Display <small>panggilan · <span lang="en">calls</span></small></a></li>
        <li><a href="/counter/">Loket <small>petugas · <span lang="en">officers</span></small></a></li>
      </ul>
    </main>
  </body>
</html>
`;

export const homeStyle = `body { margin: 0; background: #faf6ee; color: #10222b; font: 1.25rem/1.5 system-ui, sans-serif; }
main { max-width: 40rem; margin: 0 auto; padding: 3rem 1.5rem; }
ul { list-style: none; padding: 0; display: grid; gap: 1rem; }
a { display: block; padding: 1.25rem 1.5rem; border-radius: 0.75rem; background: #0a5566; color: #fff; font-size: 1.5rem; font-weight: 600; text-decoration: none; }
a:focus-visible { outline: 0.25rem solid #f2b33d; outline-offset: 0.25rem; }
small { display: block; font-size: 1rem; font-weight: 400; }
`;
