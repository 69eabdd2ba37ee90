import type { ServiceId } from '../../../shared/base/ids.ts';
import { inLanguage } from '../../../shared/base/text.ts';
import { currentLanguage } from '../../../shared/client/words/language.ts';
import type { CatalogueView } from '../../../shared/views/catalogue-view.ts';

/** A service that the catalogue does not know (yet) is called by its id. */
export function serviceName({ services }: CatalogueView, serviceId: ServiceId): string {
  const service = services.find((one) => one.serviceId === serviceId);
  return service ? inLanguage(service.name, currentLanguage.value) : serviceId;
}
