/** The page of the devices. */
import type { DeviceRow, DeviceSettings } from '../../../shared/access/access.ts';

declare module '../../ui/events.ts' {
  interface DeskEvents {
    'device-chosen': { device: DeviceRow };
    'device-given': { settings: DeviceSettings };
    'reload-asked': null;
    'code-given': { code: string };
  }
}
