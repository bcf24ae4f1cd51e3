package studio.backlot.preproduction.project;

import java.time.Instant;
import studio.backlot.contracts.id.ProjectId;

/** A production within its organisation. */
public record Project(ProjectId name, String title, String description, Instant created) {}
