package studio.backlot.preproduction.project.db;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.preproduction.PreproductionError;
import studio.backlot.preproduction.project.Project;

/** The organisation's projects. */
@ApplicationScoped
public class PostgresProjects {

    /** Refuses a name that is taken. */
    public Uni<Project> add(Mutiny.Session session, OrgId org, Project project) {
        return find(session, org, project.name()).chain(taken -> {
            if (taken.isPresent()) {
                throw new ProblemException(
                        PreproductionError.PROJECT_EXISTS,
                        "'%s' is taken. Choose another name.".formatted(project.name()));
            }
            return session.persist(ProjectRow.of(org, project)).replaceWith(project);
        });
    }

    public Uni<Optional<Project>> find(Mutiny.Session session, OrgId org, ProjectId name) {
        return session.find(ProjectRow.class, new ProjectRow.Key(org.value(), name.value()))
                .map(row -> Optional.ofNullable(row).map(ProjectRow::project));
    }

    /** In the order of their names, from the one after {@code after}. */
    public Uni<List<Project>> list(Mutiny.Session session, OrgId org, String after, int limit) {
        return session.createQuery("from ProjectRow where org = :org and name > :after order by name", ProjectRow.class)
                .setParameter("org", org.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(ProjectRow::project).toList());
    }
}
