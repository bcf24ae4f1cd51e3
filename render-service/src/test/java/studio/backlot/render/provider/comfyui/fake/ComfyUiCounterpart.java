package studio.backlot.render.provider.comfyui.fake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.job.Counterpart;
import studio.backlot.render.job.JobOrder;
import studio.backlot.render.job.Mischief;
import studio.backlot.render.job.Orders;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.VideoProvider;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.http.ComfyUiClient;
import studio.backlot.render.provider.comfyui.workflow.Workflows;
import studio.backlot.render.provider.fake.Waits;

/** ComfyUI as the paid-once program plays with it, at a price so that the books are checked as well. */
public final class ComfyUiCounterpart implements Counterpart {
    /** The examples of the manual. */
    public static final Workflows EXAMPLES = new Workflows(Optional.of(Path.of("..", "docs", "comfyui")));

    private final ComfyUiFake fake;
    private final ComfyUiClient client;

    public ComfyUiCounterpart(Clock clock) {
        this.fake = new ComfyUiFake(clock, _ -> "a video".getBytes(StandardCharsets.UTF_8));
        this.client = new ComfyUiClient(new ComfyUiAddress(fake.address()), Optional.empty(), EXAMPLES, Waits.LONG);
    }

    @Override
    public VideoProvider client() {
        return client;
    }

    @Override
    public JobOrder order(OrgId org, int results) {
        Call.Sent sent = new Call.Sent(
                "A slow dolly shot of a lighthouse at dusk.",
                Map.of("seconds", 4, "size", "1280x720", "fps", 24, "multiple", 32, "seed", 4_294_967_295L),
                List.of(),
                Optional.empty());
        return new JobOrder("comfyui-wan-2.2", "wan-2.2-ti2v-5b", sent, results, Orders.PRICE, Orders.scopes(org));
    }

    @Override
    public int mostResults() {
        return 1;
    }

    /** Each call has a name of ours. */
    @Override
    public boolean leavesTraces() {
        return true;
    }

    @Override
    public boolean refuses() {
        return false;
    }

    @Override
    public void scripted(Random random, int results) {
        fake.ends(end(random));
        new Mischief(random, status -> ComfyUiFake.error("No.")).play((kind, trick) -> {
            if (!saysThatItIsGone(kind, trick)) {
                fake.play(kind, trick);
            }
        });
    }

    /** ComfyUI says so by leaving a call out, and is believed, because what is made again costs nothing. */
    static boolean saysThatItIsGone(Doing kind, Trick trick) {
        return switch (kind) {
            case POLL -> trick instanceof Trick.Repeated || trick.equals(new Trick.Says("{}"));
            case LIST -> trick instanceof Trick.Repeated;
            case SUBMIT, CANCEL, MODELS, UPLOAD, DOWNLOAD, ACCOUNT -> false;
        };
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

    /** A call is asked after in the queue, then in the history. */
    @Override
    public int count(Doing kind) {
        return kind == Doing.POLL ? fake.count(Doing.POLL) + fake.count(Doing.LIST) : fake.count(kind);
    }

    @Override
    public long accepted(OutputFolder folder) {
        return fake.accepted(ComfyUiAddress.call(folder).name());
    }

    @Override
    public int billed(OutputFolder folder) {
        return fake.made(ComfyUiAddress.call(folder).name());
    }

    @Override
    public void close() {
        client.close();
        fake.close();
    }

    private static End end(Random random) {
        Duration after = Duration.ofSeconds(10 + random.nextInt(300));
        return switch (random.nextInt(10)) {
            case 0 -> End.fails(after, "torch.OutOfMemoryError", "Allocation on device");
            case 1 -> End.fails(after, "RuntimeError", "mat1 and mat2 shapes cannot be multiplied");
            case 2 -> End.as(random.nextBoolean() ? "interrupted" : "restarted", after);
            default -> End.films(after);
        };
    }
}
