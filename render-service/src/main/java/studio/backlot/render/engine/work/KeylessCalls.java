package studio.backlot.render.engine.work;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.credential.KeyWaits;
import studio.backlot.render.provider.work.MissingKeys;
import studio.backlot.render.shot.ShotRef;
import studio.backlot.render.shot.ShotStatus;
import studio.backlot.render.shot.db.ShotRow;
import studio.backlot.render.shot.db.ShotTable;
import studio.backlot.render.shot.work.FilmingWaits;

/** Shots whose calls wait for the keys of a session. */
@ApplicationScoped
class KeylessCalls implements FilmingWaits {
    private final PostgresJobs jobs;
    private final MissingKeys missing;
    private final ShotTable shots;
    private final StillEngine stills;

    KeylessCalls(PostgresJobs jobs, MissingKeys missing, ShotTable shots, StillEngine stills) {
        this.jobs = jobs;
        this.missing = missing;
        this.shots = shots;
        this.stills = stills;
    }

    @Override
    public Uni<List<String>> of(Mutiny.Session session, OrgId org, ShotRow shot) {
        if (shot.status != ShotStatus.FILMING) {
            return Uni.createFrom().item(List.of());
        }
        ShotRef ref = shot.id.ref();
        return jobs.open(session, org, ref.production(), ref.shot()).chain(open -> painter(session, shot)
                .chain(painter -> missing.now(session, org).map(waits -> Stream.concat(
                                open.stream().map(job -> of(job, waits)), Stream.of(painter.flatMap(waits::ofNewCall)))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList())));
    }

    private static Optional<String> of(Job job, KeyWaits waits) {
        return waits.of(job.order().profile(), job.sentWith());
    }

    /** Who draws a shot that is one picture. */
    private Uni<Optional<String>> painter(Mutiny.Session session, ShotRow shot) {
        return shots.request(session, shot.id)
                .map(request -> StillEngine.isStill(request) ? stills.provider() : Optional.empty());
    }
}
