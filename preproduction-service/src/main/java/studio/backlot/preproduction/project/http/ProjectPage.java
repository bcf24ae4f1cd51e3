package studio.backlot.preproduction.project.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Optional;
import studio.backlot.preproduction.project.Project;

/** Some of the organisation's projects. */
record ProjectPage(
        @JsonPropertyDescription("In the order of their names.")
        List<Project> projects,

        @JsonPropertyDescription("Give it as 'after' for the next page; absent on the last.")
        Optional<String> next) {

    static ProjectPage of(List<Project> projects, int limit) {
        return projects.size() > limit
                ? new ProjectPage(
                        projects.subList(0, limit),
                        Optional.of(projects.get(limit - 1).name().value()))
                : new ProjectPage(projects, Optional.empty());
    }
}
