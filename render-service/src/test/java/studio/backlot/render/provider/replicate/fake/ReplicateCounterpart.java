package studio.backlot.render.provider.replicate.fake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.Mischief;
import studio.backlot.render.job.Orders;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.fake.FolderBook;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.http.ReplicateClient;
import studio.backlot.wire.Secret;

/** Replicate as the paid-once program plays with it. */
public final class ReplicateCounterpart implements Counterpart {
    /** Of a deployment that can be called: each call has an address of its own. */
    public static final Nudges CALLABLE = call -> Optional.of(URI.create("https://studio.test/" + call.path()));

    private final ReplicateFake fake;
    private final FolderBook client;
    private final boolean callable;

    public ReplicateCounterpart(Clock clock, boolean callable) {
        this.fake = new ReplicateFake(clock, _ -> "a video".getBytes(StandardCharsets.UTF_8));
        this.callable = callable;
        this.client = new FolderBook(
                new ReplicateClient(
                        new ReplicateAddress(fake.address(), Set.of()),
                        new Secret(ReplicateFake.KEY),
                        Waits.LONG,
                        callable ? CALLABLE : Nudges.NONE),
                fake::accepted);
    }

    @Override
    public VideoProvider client() {
        return client;
    }

    @Override
    public JobOrder order(OrgId org, int results) {
        return ordered(org, results);
    }

    /** What is bought of Replicate. */
    public static JobOrder ordered(OrgId org, int results) {
        Call.Sent sent = new Call.Sent(
                "A slow dolly shot of a lighthouse at dusk.",
                Map.of("duration", 4, "resolution", "720p", "generate_audio", true, "seed", 4_294_967_295L),
                List.of(),
                Optional.empty());
        return new JobOrder("replicate-veo-3.1", "google/veo-3.1", sent, results, Orders.PRICE, Orders.scopes(org));
    }

    @Override
    public int mostResults() {
        return 1;
    }

    /** Its list of calls has the address that each was made with. */
    @Override
    public boolean leavesTraces() {
        return callable;
    }

    /** An answer to another call's submit is played only where its address tells it from the right one. */
    @Override
    public void scripted(Random random, int results) {
        fake.ends(end(random));
        new Mischief(random, status -> ReplicateFake.error(status, "No.")).play((kind, trick) -> {
            if (callable || kind != Doing.SUBMIT || !(trick instanceof Trick.Repeated)) {
                fake.play(kind, trick);
            }
        });
    }

    @Override
    public void takes(Duration time) {
        fake.ends(End.films(time));
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
        return of(folder).size();
    }

    @Override
    public int billed(OutputFolder folder) {
        return of(folder).stream().mapToInt(fake::made).sum();
    }

    @Override
    public void close() {
        client.close();
        fake.close();
    }

    /** The fake knows it also of a call that it took when the client had given it up. */
    private List<String> of(OutputFolder folder) {
        return CALLABLE.address(folder)
                .filter(_ -> callable)
                .map(URI::toString)
                .map(fake::accepted)
                .orElseGet(() -> client.of(folder));
    }

    private static End end(Random random) {
        Duration after = Duration.ofSeconds(10 + random.nextInt(300));
        return switch (random.nextInt(10)) {
            case 0 -> End.fails(after, "", "The input or output was flagged as sensitive. (E005)");
            case 1 -> End.fails(after, "", random.nextBoolean() ? "Out of memory (E1001)" : "Unknown error (E1000)");
            case 2 -> End.as(random.nextBoolean() ? "aborted" : "canceled", after);
            default -> End.films(after);
        };
    }
}
