import { type Html, html } from "../html.ts";
import type { Scale } from "./scale.ts";

/** Size of the numbers at an axis, in pixels of the drawing. */
export const TICK_SIZE = 11;

interface Axis {
  readonly ticks: readonly number[];
  readonly scale: Scale;
  readonly format: (tick: number) => string;
  /** What the axis shows, with its unit. */
  readonly title: string;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A horizontal axis below the frame, with faint lines across it. */
export function horizontalAxis({ ticks, scale, format, title }: Axis, frame: Frame): Html {
  return html`<g class="axis">${ticks.map((tick) => {
    const x = scale(tick);
    return html`<path class="grid" d="M${x} ${frame.top}V${frame.bottom}"/><text x="${x}" y="${frame.bottom + 15}" text-anchor="middle">${format(tick)}</text>`;
  })}<path class="base" d="M${frame.left} ${frame.bottom}H${frame.right}"/><text class="title" x="${(frame.left + frame.right) / 2}" y="${frame.bottom + 32}" text-anchor="middle">${title}</text></g>`;
}

/** A vertical axis left of the frame; its title stands above, where it is read without turning the head. */
export function verticalAxis({ ticks, scale, format, title }: Axis, frame: Frame): Html {
  return html`<g class="axis">${ticks.map((tick) => {
    const y = scale(tick);
    return html`<path class="grid" d="M${frame.left} ${y}H${frame.right}"/><text x="${frame.left - 7}" y="${y + 4}" text-anchor="end">${format(tick)}</text>`;
  })}<text class="title" x="0" y="${frame.top - 12}">${title}</text></g>`;
}
