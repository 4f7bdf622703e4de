/** How a cell of the heat map looks and what it prints. */
import { fulfilmentOf, openOf, progressOf } from '$domain/check/coverage';
import type { HeatCell } from '$domain/check/heat-map';
import { t } from '$i18n/i18n.svelte';
import { formatShare } from '../format';

/** `left`: left out; `none`: nothing has to be met; `open`: not begun; otherwise five steps of fulfilment. */
type HeatLook = 'left' | 'none' | 'open' | 'step0' | 'step1' | 'step2' | 'step3' | 'step4';

/** Where a step begins, in percent. */
const STEPS = [75, 50, 25, 10] as const;

interface ShownCell {
  look: HeatLook;
  /** What is printed below the name of the module. */
  printed: string;
  /** True if something is answered and something open. */
  partly: boolean;
  /** The whole cell in words. */
  spoken: string;
}

export function shownCell({ module, tally }: HeatCell): ShownCell {
  const { id } = module;
  if (tally === undefined)
    return { look: 'left', printed: '–', partly: false, spoken: t('heat.leftOut', { module: id }) };
  const open = openOf(tally);
  const share = fulfilmentOf(tally);
  const figures = formatShare(share);
  const spoken =
    open === 0
      ? t('heat.cellDone', { module: id, figures })
      : t('heat.cell', { module: id, figures, count: open });
  if (progressOf(tally).part === 0)
    return { look: 'open', printed: t('heat.open'), partly: false, spoken };
  if (share.percent === null)
    return { look: 'none', printed: t('heat.none'), partly: false, spoken };
  const step = STEPS.findIndex((from) => (share.percent ?? 0) >= from);
  const look = `step${String(step === -1 ? 0 : STEPS.length - step)}` as HeatLook;
  return { look, printed: String(share.percent), partly: open > 0, spoken };
}

/** "2.1" of "SYS.2.1"; the whole id where it is not called after its layer. */
export function shortId({ module: { id, layer } }: Pick<HeatCell, 'module'>): string {
  return id.startsWith(`${layer}.`) ? id.slice(layer.length + 1) : id;
}
