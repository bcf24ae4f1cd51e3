package studio.backlot.preproduction.project.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.preproduction.project.Project;

@Entity
@Table(name = "project")
@IdClass(ProjectRow.Key.class)
class ProjectRow {

    @Id
    @Column(name = "org_id")
    String org;

    @Id
    String name;

    String title;
    String description;
    Instant created;

    record Key(String org, String name) {}

    /** For Hibernate. */
    ProjectRow() {
        this.org = "";
        this.name = "";
        this.title = "";
        this.description = "";
        this.created = Instant.EPOCH;
    }

    static ProjectRow of(OrgId org, Project project) {
        ProjectRow row = new ProjectRow();
        row.org = org.value();
        row.name = project.name().value();
        row.title = project.title();
        row.description = project.description();
        row.created = project.created();
        return row;
    }

    Project project() {
        return new Project(new ProjectId(name), title, description, created);
    }
}
