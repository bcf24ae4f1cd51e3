package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** The part of a film that something is bought for. */
public record Use(
        @JsonPropertyDescription("The scene.") SceneId scene,
        @JsonPropertyDescription("The shot.") ShotId shot) {}
