package studio.backlot.render.provider.veo.fake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.veo.Fate;
import studio.backlot.fakes.veo.VeoFake;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.Mischief;
import studio.backlot.render.job.Orders;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.google.CloudAccount;
import studio.backlot.render.provider.veo.http.VeoClient;
import studio.backlot.wire.AccessTokens;
import studio.backlot.wire.Secret;

/** Veo as the paid-once program plays with it. */
public final class VeoCounterpart implements Counterpart {
    private final VeoFake fake;
    private final VeoClient client;

    public VeoCounterpart(Clock clock) {
        this.fake = new VeoFake(clock, _ -> "a video".getBytes(StandardCharsets.UTF_8));
        this.client = new VeoClient(
                new CloudAccount(fake.address(), fake.address(), "p1", "us-central1", "films"),
                AccessTokens.fixed(new Secret("veo-key-1")),
                Waits.LONG);
    }

    @Override
    public VeoClient client() {
        return client;
    }

    @Override
    public JobOrder order(OrgId org, int results) {
        return Orders.order(org, results);
    }

    @Override
    public int mostResults() {
        return 2;
    }

    @Override
    public boolean leavesTraces() {
        return true;
    }

    @Override
    public void scripted(Random random, int results) {
        fake.fate(fate(random, results));
        new Mischief(random, status -> "{\"error\":{\"code\":%d,\"message\":\"No.\",\"status\":\"NO\"}}"
                        .formatted(status))
                .play(fake::play);
    }

    @Override
    public void takes(Duration time) {
        fake.fate(new Fate.Films(time));
    }

    @Override
    public void play(Doing kind, Trick trick) {
        fake.play(kind, trick);
    }

    @Override
    public void forget() {
        fake.forget();
    }

    @Override
    public int count(Doing kind) {
        return fake.count(kind);
    }

    @Override
    public long accepted(OutputFolder folder) {
        return fake.accepted(folder.path());
    }

    @Override
    public int billed(OutputFolder folder) {
        return fake.billed(folder.path());
    }

    @Override
    public void close() {
        client.close();
        fake.close();
    }

    private static Fate fate(Random random, int results) {
        Duration after = Duration.ofSeconds(10 + random.nextInt(300));
        return switch (random.nextInt(10)) {
            case 0 -> new Fate.Withholds(after, results, "Support codes: 61493863");
            case 1 -> new Fate.Withholds(after, 1, "Support codes: 64151117");
            case 2 -> new Fate.Fails(after, random.nextInt(16), "It did not work.");
            case 3 -> new Fate.Forgotten(after);
            default -> new Fate.Films(after);
        };
    }
}
