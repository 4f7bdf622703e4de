/**
 * The shades of a picture on a dark screen. Ink and paper swap roles, so what carries ink must be dark and what carries
 * paper must be light.
 */
import type { PictureColour } from '../report/picture';

export const DARK_COLOURS: Readonly<Record<PictureColour, string>> = {
  ink: '#f2f4fa',
  muted: '#b4bacb',
  line: '#6d7488',
  paper: '#14161f',
  yes: '#4cc79a',
  partly: '#96590a',
  no: '#ff8a80',
  dispensable: '#9fb0d0',
  incomplete: '#c79ae0',
  untouched: '#3b4154',
  share0: '#14161f',
  share1: '#22304a',
  share2: '#2c466f',
  share3: '#3f6cb0',
  share4: '#8fb6ea',
  share5: '#c3dcff',
  course1: '#8fb6ea',
  course2: '#4cc79a',
};
