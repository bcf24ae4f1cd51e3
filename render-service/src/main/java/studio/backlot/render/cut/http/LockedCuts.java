package studio.backlot.render.cut.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.kit.problem.KitError;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.db.CutTable;
import studio.backlot.render.cut.diff.CutSheet;
import studio.backlot.render.cut.exchange.KnownTake;
import studio.backlot.render.cut.exchange.KnownTakes;
import studio.backlot.render.cut.exchange.LockedCut;
import studio.backlot.render.cut.work.EditingRoom;
import studio.backlot.render.take.LibraryTake;
import studio.backlot.render.take.Slate;
import studio.backlot.render.take.db.TakeLibrary;

/** Finds locked cuts, from worker threads. */
@ApplicationScoped
class LockedCuts {
    private final CutTable cuts;
    private final TakeLibrary library;
    private final EditingRoom editing;
    private final TenantTransactions transactions;

    LockedCuts(CutTable cuts, TakeLibrary library, EditingRoom editing, TenantTransactions transactions) {
        this.cuts = cuts;
        this.library = library;
        this.editing = editing;
        this.transactions = transactions;
    }

    /** The cut of a revision, of the newest one when none is named; a problem when there is none, or it is not locked. */
    LockedCut locked(OrgId org, ProjectId name, Optional<Integer> revision) {
        CutTable.Greenlight greenlight =
                required(transactions.await(org, session -> cuts.find(session, org, name, revision)), name, revision);
        if (!greenlight.isLocked()) {
            throw notLocked(greenlight, "is locked again when what follows from its new takes is filmed");
        }
        return new LockedCut(greenlight.reel());
    }

    /** Has the picture locked as an editor cut it, or as the screenplay has it, when that is the same or nothing is given. */
    void edit(OrgId org, LockedCut locked, Optional<CutSheet> edited) {
        CutSheet written = locked.unedited().sheet();
        Optional<CutSheet> other = edited.filter(sheet -> !sheet.equals(written));
        transactions.await(
                org, session -> editing.edit(session, org, locked.greenlit().production(), other));
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
                "%s %s.".formatted(greenlight.reel().greenlit().production(), until));
    }

    /** The takes that an edited cut may use: those of the lock, and all others that its shots have had. */
    KnownTakes takes(OrgId org, LockedCut locked) {
        ProjectId name = locked.greenlit().production().project();
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
