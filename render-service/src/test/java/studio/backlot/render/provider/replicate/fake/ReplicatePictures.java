package studio.backlot.render.provider.replicate.fake;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import studio.backlot.fakes.Doing;
import studio.backlot.fakes.End;
import studio.backlot.fakes.Trick;
import studio.backlot.fakes.replicate.ReplicateFake;
import studio.backlot.render.image.PictureCounterpart;
import studio.backlot.render.job.Mischief;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.ImagesLater;
import studio.backlot.render.provider.Nudges;
import studio.backlot.render.provider.OutputFolder;
import studio.backlot.render.provider.fake.Waits;
import studio.backlot.render.provider.replicate.ReplicateAddress;
import studio.backlot.render.provider.replicate.ReplicateImageModel;
import studio.backlot.render.provider.replicate.http.ReplicateImages;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;

/** Replicate as the program of paid pictures plays with it. */
public final class ReplicatePictures implements PictureCounterpart {
    public static final ReplicateImageModel MODEL = ReplicateImageModel.named("black-forest-labs/flux-1.1-pro");

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ReplicateFake fake;
    private final boolean callable;
    private final ReplicateImages client;
    private final ReplicateImages hasty;
    private int acceptedBefore;
    private int submittedBefore;

    public ReplicatePictures(Clock clock, boolean callable) {
        this.fake = new ReplicateFake(clock, _ -> new byte[0]);
        this.callable = callable;
        this.client = client(Waits.LONG);
        this.hasty = client(Waits.during(new Trick.Late(Duration.ZERO)));
    }

    private ReplicateImages client(Patience patience) {
        return new ReplicateImages(
                new ReplicateAddress(fake.address(), Set.of()),
                new Secret(ReplicateFake.KEY),
                MODEL,
                patience,
                callable ? ReplicateCounterpart.CALLABLE : Nudges.NONE);
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
        return new ImageOrder(MODEL.model(), "A lighthouse.", "4:5", "1K");
    }

    @Override
    public boolean leavesTraces() {
        return callable;
    }

    @Override
    public boolean namesAnew() {
        return true;
    }

    @Override
    public boolean refuses() {
        return true;
    }

    @Override
    public String gone() {
        return "gone";
    }

    /** What is believed: a list that is old, an answer to another call that nothing tells from the right one, a file that is no picture. */
    @Override
    public void scripted(Random random) {
        fake.ends(PictureCounterpart.end(
                random,
                End.fails(MINUTE, "", "The input or output was flagged as sensitive. (E005)"),
                End.fails(MINUTE, "", random.nextBoolean() ? "Out of memory (E1001)" : "Unknown error (E1000)"),
                End.as(random.nextBoolean() ? "aborted" : "canceled", MINUTE)));
        new Mischief(random, status -> ReplicateFake.error(status, "No.")).play((kind, trick) -> {
            boolean believed =
                    switch (kind) {
                        case LIST -> trick instanceof Trick.Repeated;
                        case SUBMIT -> !callable && trick instanceof Trick.Repeated;
                        case DOWNLOAD -> trick instanceof Trick.Says;
                        case POLL, MODELS, UPLOAD, ACCOUNT, CANCEL -> false;
                    };
            if (!believed) {
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
        acceptedBefore = fake.accepted().size();
        submittedBefore = fake.count(Doing.SUBMIT);
    }

    @Override
    public int count(Doing kind) {
        return kind == Doing.SUBMIT ? fake.count(kind) - submittedBefore : fake.count(kind);
    }

    @Override
    public int billed(OutputFolder folder) {
        List<String> accepted = fake.accepted();
        return accepted.subList(acceptedBefore, accepted.size()).stream()
                .mapToInt(fake::made)
                .sum();
    }

    @Override
    public void close() {
        client.close();
        hasty.close();
        fake.close();
    }
}
