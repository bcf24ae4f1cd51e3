package studio.backlot.render.animatic.figure;

/**
 * What a surface is drawn with under one light, each 0xRRGGBB.
 *
 * @param rimmed whether the second lamp shows along its edge
 */
record Tones(int lit, int dark, int ink, boolean rimmed) {}
