package studio.backlot.render.cut.otio;

/** A range as a document writes it; start and duration may have different rates. */
public record OtioRange(OtioTime start, OtioTime duration) {}
