package studio.backlot.render.provider.comfyui.fake;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.comfyui.ComfyUiFake;
import studio.backlot.render.image.PictureCounterpart;
import studio.backlot.render.job.Mischief;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.comfyui.ComfyUiAddress;
import studio.backlot.render.provider.comfyui.http.ComfyUiImages;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.wire.Patience;

/** ComfyUI as the program of paid pictures plays with it. */
public final class ComfyUiPictures implements PictureCounterpart {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ComfyUiFake fake;
    private final ComfyUiImages client;
    private final ComfyUiImages hasty;

    public ComfyUiPictures(Clock clock) {
        this.fake = new ComfyUiFake(clock, _ -> new byte[0]);
        this.client = client(Waits.LONG);
        this.hasty = client(Waits.during(new Trick.Late(Duration.ZERO)));
    }

    private ComfyUiImages client(Patience patience) {
        return new ComfyUiImages(
                new ComfyUiAddress(fake.address()), Optional.empty(), ComfyUiCounterpart.EXAMPLES, patience);
    }

    @Override
    public ImagesLater client() {
        return client;
    }

    @Override
    public ImagesLater hasty() {
        return hasty;
    }

    @Override
    public ImageOrder order() {
        return new ImageOrder("flux-1-schnell", "A lighthouse.", "4:5", "1K");
    }

    /** Each call has a name of ours. */
    @Override
    public boolean leavesTraces() {
        return true;
    }

    @Override
    public boolean namesAnew() {
        return false;
    }

    @Override
    public boolean refuses() {
        return false;
    }

    @Override
    public String gone() {
        return "not-found";
    }

    @Override
    public void scripted(Random random) {
        fake.ends(PictureCounterpart.end(
                random,
                End.fails(MINUTE, "torch.OutOfMemoryError", "Allocation on device"),
                End.fails(MINUTE, "RuntimeError", "mat1 and mat2 shapes cannot be multiplied"),
                End.as(random.nextBoolean() ? "interrupted" : "restarted", MINUTE)));
        new Mischief(random, status -> ComfyUiFake.error("No.")).play((kind, trick) -> {
            boolean noPicture = kind == Doing.DOWNLOAD && trick instanceof Trick.Says;
            if (!noPicture && !ComfyUiCounterpart.saysThatItIsGone(kind, trick)) {
                fake.play(kind, trick);
            }
        });
    }

    @Override
    public void play(Doing kind, Trick... next) {
        fake.play(kind, next);
    }

    @Override
    public void ends(End next) {
        fake.ends(next);
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
    public int billed(OutputFolder folder) {
        return fake.made(ComfyUiAddress.call(folder).name());
    }

    @Override
    public void close() {
        client.close();
        hasty.close();
        fake.close();
    }
}
