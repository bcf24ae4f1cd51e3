package studio.backlot.render.job.work;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.job.Job;
import studio.backlot.render.job.JobKey;
import studio.backlot.render.job.JobWatch;
import studio.backlot.render.job.db.PostgresJobs;
import studio.backlot.render.provider.Operation;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.Watch;
import studio.backlot.render.provider.Watcher;

/** The jobs that this process hears of: how far they are, and that they are asked after at once when they are said to have ended. */
@ApplicationScoped
public class LiveJobs implements JobWatch {
    private static final Logger LOG = Logger.getLogger(LiveJobs.class);
    private static final int MOST = 64;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final PostgresJobs jobs;
    private final Cache<Name, Live> live = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .executor(Runnable::run)
            .<Name, Live>removalListener((_, gone, _) -> {
                if (gone != null) {
                    gone.close();
                }
            })
            .build();

    private record Name(OrgId org, JobKey key) {}

    LiveJobs(PostgresJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void follow(Job job, Operation operation, VideoProvider provider) {
        Name name = new Name(job.org(), job.key());
        Live known = live.getIfPresent(name);
        if (known == null || known.mayHearAgain()) {
            Live begun = new Live(name, known == null ? 0 : known.share);
            provider.watch(operation, begun).ifPresent(watch -> {
                begun.opened(watch);
                live.put(name, begun);
            });
        }
    }

    /** Which share of a job is done; 0 while nothing is known. */
    public double share(Job job) {
        return Optional.ofNullable(live.getIfPresent(new Name(job.org(), job.key())))
                .map(known -> known.share)
                .orElse(0.0);
    }

    @PreDestroy
    void close() {
        live.invalidateAll();
    }

    private void ask(Name name) {
        try {
            jobs.hasten(name.org(), name.key());
        } catch (RuntimeException later) {
            LOG.debugf("%s is asked after later: %s", name.key(), later);
        }
    }

    /** By a thread of its own: whoever hears cannot end what it is called by. */
    private static void closeSoon(Watch watch) {
        Thread.ofVirtual().name("deaf").start(watch::close);
    }

    /** One of them. A share never falls. */
    private final class Live implements Watcher {
        private final Name name;
        private volatile double share;
        private Optional<Watch> watch = Optional.empty();
        private boolean deaf;
        private boolean forGood;

        private Live(Name name, double share) {
            this.name = name;
            this.share = share;
        }

        @Override
        public synchronized void progressed(double done) {
            share = Math.max(share, done);
        }

        @Override
        public void ended() {
            Thread.ofVirtual().name("ended").start(() -> ask(name));
        }

        @Override
        public synchronized void deaf(boolean noUse) {
            deaf = true;
            forGood |= noUse;
            watch.ifPresent(LiveJobs::closeSoon);
            watch = Optional.empty();
        }

        private synchronized boolean mayHearAgain() {
            return deaf && !forGood;
        }

        private synchronized void opened(Watch begun) {
            if (deaf) {
                closeSoon(begun);
            } else {
                watch = Optional.of(begun);
            }
        }

        private synchronized void close() {
            watch.ifPresent(LiveJobs::closeSoon);
            watch = Optional.empty();
        }
    }
}
