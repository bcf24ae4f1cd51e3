package studio.backlot.gateway.production.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalInt;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.gateway.GatewayError;
import studio.backlot.gateway.production.Revision;
import studio.backlot.gateway.production.db.Productions;
import studio.backlot.kit.problem.ProblemException;

/** Finds the revision that a request names, or says that there is none. */
@ApplicationScoped
public class Revisions {
    private final Productions productions;

    Revisions(Productions productions) {
        this.productions = productions;
    }

    /** The newest revision when none is named; a problem when the organisation has none such. */
    public Uni<Revision> find(OrgId org, ProjectId name, Optional<Integer> revision) {
        return productions
                .find(org, name, wanted(revision))
                .map(found -> found.orElseThrow(() -> unknown(name, revision)));
    }

    /** The same from a worker thread. */
    public Revision await(OrgId org, ProjectId name, Optional<Integer> revision) {
        return productions.await(org, name, wanted(revision)).orElseThrow(() -> unknown(name, revision));
    }

    private static OptionalInt wanted(Optional<Integer> revision) {
        return revision.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private static ProblemException unknown(ProjectId name, Optional<Integer> revision) {
        return new ProblemException(
                GatewayError.UNKNOWN_PRODUCTION,
                revision.map(number -> "No revision %d of '%s'.".formatted(number, name))
                        .orElse("No production '%s'; apply it first.".formatted(name)));
    }
}
