package studio.backlot.render.cut.http;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.Cut;
import studio.backlot.render.cut.db.CutTable;
import studio.backlot.render.cut.exchange.KnownTake;
import studio.backlot.render.cut.exchange.KnownTakes;
import studio.backlot.render.cut.exchange.LockedCut;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.Slate;
import studio.backlot.render.take.db.TakeLibrary;

/** Finds locked cuts, from worker threads. */
@ApplicationScoped
class LockedCuts {
    private final CutTable cuts;
    private final TakeLibrary library;
    private final TenantTransactions transactions;

    LockedCuts(CutTable cuts, TakeLibrary library, TenantTransactions transactions) {
        this.cuts = cuts;
        this.library = library;
        this.transactions = transactions;
    }

    /** The cut of a revision, of the newest one when none is named; a problem when there is none, or it is not locked. */
    LockedCut locked(OrgId org, ProjectId name, Optional<Integer> revision) {
        return transactions.await(org, session -> cuts.find(session, org, name, revision)
                .chain(found -> cut(session, org, required(found, name, revision))));
    }

    private Uni<LockedCut> cut(Mutiny.Session session, OrgId org, CutTable.Greenlight greenlight) {
        return cuts.takes(session, org, greenlight.greenlit().production()).map(takes -> {
            if (!greenlight.isLocked(takes)) {
                throw notLocked(greenlight, "is locked again when what follows from its new takes is filmed");
            }
            return new LockedCut(greenlight.greenlit(), Cut.of(greenlight.greenlit(), takes));
        });
    }

    private static CutTable.Greenlight required(
            Optional<CutTable.Greenlight> found, ProjectId name, Optional<Integer> revision) {
        CutTable.Greenlight greenlight = found.orElseThrow(() -> new ProblemException(
                KitError.NOT_FOUND,
                revision.map(number -> "There is no cut of '%s', revision %d.".formatted(name, number))
                        .orElse("There is no cut of '%s'.".formatted(name))));
        if (!greenlight.locked()) {
            throw notLocked(greenlight, "is locked when its last shot has a take");
        }
        return greenlight;
    }

    private static ProblemException notLocked(CutTable.Greenlight greenlight, String until) {
        return new ProblemException(
                RenderError.PICTURE_NOT_LOCKED,
                "%s %s.".formatted(greenlight.greenlit().production(), until));
    }

    /** The takes that an edited cut may use: those of the lock, and all others that its shots have had. */
    KnownTakes takes(OrgId org, ProjectId name, LockedCut locked) {
        List<KnownTake> takes = new ArrayList<>(locked.takes());
        int rate = locked.greenlit().format().frameRate();
        Map<Slate, LibraryTake> library = transactions.await(org, session -> this.library.slated(session, org, name));
        library.forEach((slate, take) -> takes.add(new KnownTake(
                slate.shot(),
                slate.toString(),
                take.picture().sha256(),
                take.duration().at(rate).value())));
        return new KnownTakes(takes);
    }
}
