package studio.backlot.render.shot.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.tenant.TenantTransactions;
import studio.backlot.render.animatic.ShotScript;
import studio.backlot.render.judge.Seam;

/** What a shot goes on from. */
@ApplicationScoped
class Seams {
    private final TenantTransactions transactions;
    private final Scripts scripts;
    private final ObjectStore store;

    Seams(TenantTransactions transactions, Scripts scripts, ObjectStore store) {
        this.transactions = transactions;
        this.scripts = scripts;
        this.store = store;
    }

    /** The end of the shot before; none when the picture does not go on, or when the shot before was taken away meanwhile. */
    Optional<Seam> of(OrgId org, ShotOrder order) {
        Optional<AssetRef> lastFrame = order.continued().flatMap(sha256 -> store.find(org, sha256));
        Optional<ShotId> before = order.request().follows();
        return lastFrame.flatMap(frame -> before.flatMap(shot -> script(org, order, shot))
                .map(script -> new Seam(script, store.fetch(org, frame))));
    }

    private Optional<ShotScript> script(OrgId org, ShotOrder order, ShotId shot) {
        Map<ShotId, ShotScript> known = transactions.await(
                org, session -> scripts.of(session, org, order.request().production(), List.of(shot)));
        return Optional.ofNullable(known.get(shot));
    }
}
