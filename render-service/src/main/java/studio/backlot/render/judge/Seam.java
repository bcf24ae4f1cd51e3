package studio.backlot.render.judge;

import java.nio.file.Path;
import studio.backlot.render.animatic.ShotScript;

/**
 * The shot that a take goes on from.
 *
 * @param before what that one was filmed from
 * @param lastFrame of its take, PNG in the film's format
 */
public record Seam(ShotScript before, Path lastFrame) {}
