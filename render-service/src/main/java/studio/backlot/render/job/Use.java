package studio.backlot.render.job;

import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** The part of a film that something is bought for. */
public record Use(SceneId scene, ShotId shot) {}
