package studio.backlot.story.scene;

import studio.backlot.contracts.id.CharacterId;

/** Who speaks: the id, and the name as the first cue writes it. */
public record Speaker(CharacterId id, String name) {}
