import { currentLanguage } from '../../../shared/client/language.ts';
import type { ServiceId } from '../../../shared/ids.ts';
import { inLanguage } from '../../../shared/text.ts';
import type { CatalogueView } from '../../../shared/views.ts';

/** A service that the catalogue does not know (yet) is called by its id. */
export function serviceName({ services }: CatalogueView, serviceId: ServiceId): string {
  const service = services.find((one) => one.serviceId === serviceId);
  return service ? inLanguage(service.name, currentLanguage.value) : serviceId;
}
