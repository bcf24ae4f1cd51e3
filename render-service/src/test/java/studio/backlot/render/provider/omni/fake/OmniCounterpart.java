package studio.backlot.render.provider.omni.fake;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.omni.OmniFake;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.Mischief;
import studio.backlot.render.job.Orders;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.omni.http.OmniCalls;
import studio.backlot.render.provider.omni.http.OmniClient;

/** Gemini Omni as the paid-once program plays with it. */
public final class OmniCounterpart implements Counterpart {
    private final OmniFake fake;
    private final OmniClient client;

    public OmniCounterpart(Clock clock) {
        this.fake = new OmniFake(clock, _ -> "a video".getBytes(StandardCharsets.UTF_8));
        this.client = OmniCalls.client(fake, OmniFake.TOKEN, Waits.LONG);
    }

    @Override
    public OmniClient client() {
        return client;
    }

    @Override
    public JobOrder order(OrgId org, int results) {
        Call.Sent sent = new Call.Sent(
                "A slow dolly shot of a lighthouse at dusk.", OmniCalls.parameters(), List.of(), Optional.empty());
        return new JobOrder(
                "gemini-omni-1.2-flash", "gemini-omni-1.2-flash", sent, results, Orders.PRICE, Orders.scopes(org));
    }

    @Override
    public int mostResults() {
        return 1;
    }

    @Override
    public boolean leavesTraces() {
        return true;
    }

    @Override
    public boolean cancels() {
        return true;
    }

    @Override
    public void scripted(Random random, int results) {
        fake.ends(end(random));
        new Mischief(random, _ -> OmniFake.error("no", "No.")).play(fake::play);
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
        return fake.accepted(folder.path()).size();
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

    private static End end(Random random) {
        Duration after = Duration.ofSeconds(10 + random.nextInt(300));
        return switch (random.nextInt(10)) {
            case 0 -> End.fails(after, random.nextBoolean() ? "safety" : "prohibited_content", "It was blocked.");
            case 1 -> End.fails(after, random.nextBoolean() ? "api_error" : "invalid_request", "It did not work.");
            case 2 ->
                End.as(List.of("incomplete", "cancelled", "budget_exceeded").get(random.nextInt(3)), after);
            case 3 -> End.forgotten(after);
            default -> End.films(after);
        };
    }
}
