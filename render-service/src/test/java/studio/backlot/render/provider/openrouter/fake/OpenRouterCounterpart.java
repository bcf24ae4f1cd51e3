package studio.backlot.render.provider.openrouter.fake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.openrouter.OpenRouterFake;
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
import studio.backlot.render.provider.openrouter.OpenRouterAddress;
import studio.backlot.render.provider.openrouter.http.OpenRouterClient;
import studio.backlot.wire.Secret;

/** OpenRouter as the paid-once program plays with it. */
public final class OpenRouterCounterpart implements Counterpart {
    private final OpenRouterFake fake;
    private final FolderBook client;

    public OpenRouterCounterpart(Clock clock) {
        this.fake = new OpenRouterFake(clock, _ -> "a video".getBytes(StandardCharsets.UTF_8), Orders.PRICE.amount());
        this.client = new FolderBook(
                new OpenRouterClient(
                        new OpenRouterAddress(fake.address()), new Secret(OpenRouterFake.KEY), Waits.LONG, Nudges.NONE),
                fake::accepted);
    }

    @Override
    public VideoProvider client() {
        return client;
    }

    @Override
    public JobOrder order(OrgId org, int results) {
        Call.Sent sent = new Call.Sent(
                "A slow dolly shot of a lighthouse at dusk.",
                Map.of("duration", 4, "resolution", "720p", "generate_audio", true, "seed", 4_294_967_295L),
                List.of(),
                Optional.empty());
        return new JobOrder("openrouter-veo-3.1", "google/veo-3.1", sent, results, Orders.PRICE, Orders.scopes(org));
    }

    @Override
    public int mostResults() {
        return 1;
    }

    @Override
    public boolean leavesTraces() {
        return false;
    }

    /** An answer to another call's submit is not played: it could be told from the right one by nothing. */
    @Override
    public void scripted(Random random, int results) {
        fake.ends(end(random));
        new Mischief(random, status -> OpenRouterFake.error(status, "No.")).play((kind, trick) -> {
            if (kind != Doing.SUBMIT || !(trick instanceof Trick.Repeated)) {
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
        return client.of(folder).size();
    }

    @Override
    public int billed(OutputFolder folder) {
        return client.of(folder).stream().mapToInt(fake::made).sum();
    }

    @Override
    public void close() {
        client.close();
        fake.close();
    }

    private static End end(Random random) {
        Duration after = Duration.ofSeconds(10 + random.nextInt(300));
        return switch (random.nextInt(10)) {
            case 0 -> End.fails(after, "", "It was blocked by the provider's moderation.");
            case 1 -> End.fails(after, "", "The provider returned an error.");
            case 2 -> End.as(random.nextBoolean() ? "expired" : "cancelled", after);
            case 3 -> End.forgotten(after);
            default -> End.films(after);
        };
    }
}
