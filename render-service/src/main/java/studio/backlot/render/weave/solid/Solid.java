package studio.backlot.render.weave.solid;

/** One simple body of a piece, in the piece's own axes: x along its width, y up from its base, z towards its back; metres. */
public sealed interface Solid permits Block, Pillar, Drum, Disc, Blade {

    Part part();
}
