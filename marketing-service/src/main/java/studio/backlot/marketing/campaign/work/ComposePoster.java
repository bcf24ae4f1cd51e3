package studio.backlot.marketing.campaign.work;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.event.PosterArt;
import studio.backlot.contracts.event.PosterComposed;
import studio.backlot.contracts.event.Step;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.kit.store.ObjectStore;
import studio.backlot.kit.task.Completion;
import studio.backlot.kit.task.Failure;
import studio.backlot.kit.task.Task;
import studio.backlot.kit.task.TaskHandler;
import studio.backlot.marketing.MarketingError;
import studio.backlot.marketing.commission.Wish;
import studio.backlot.marketing.look.MoodPalette;
import studio.backlot.marketing.poster.KeyArt;
import studio.backlot.marketing.poster.PosterPainter;
import studio.backlot.marketing.poster.PosterShape;
import studio.backlot.marketing.poster.PosterText;

/** Composes posters from the key frames of a locked picture. */
@ApplicationScoped
class ComposePoster implements TaskHandler<Assignment> {

    /** Frames that are looked at, spread over the film. */
    private static final int CANDIDATES = 24;

    private final Studio studio;
    private final ObjectStore store;

    ComposePoster(Studio studio, ObjectStore store) {
        this.studio = studio;
        this.store = store;
    }

    @Override
    public String kind() {
        return Wish.Poster.KIND;
    }

    @Override
    public Class<Assignment> payload() {
        return Assignment.class;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Completion run(Task<Assignment> task) throws IOException {
        Studio.Order order = studio.takeUp(task);
        PictureLocked picture = order.campaign().picture().orElseThrow();
        PosterShape shape = ((Wish.Poster) order.commission().wish()).aspect();
        AssetRef poster = studio.inFolder(folder -> {
            Mood mood = MoodPalette.prevailing(picture.cut());
            BufferedImage sheet = painted(task.org(), picture, new PosterPainter(shape, mood), shape);
            Path png = folder.resolve("poster.png");
            ImageIO.write(sheet, "png", png.toFile());
            return store.put(task.org(), png, "image/png");
        });
        PosterComposed composed = new PosterComposed(
                picture.production(),
                poster,
                shape.width(),
                shape.height(),
                picture.lock(),
                picture.posterArt().map(PosterArt::artist));
        return studio.handOver(task, order.commission(), poster, composed);
    }

    /** What a model drew is upright: other shapes are made of the film's frames. */
    private BufferedImage painted(OrgId org, PictureLocked picture, PosterPainter painter, PosterShape shape) {
        PosterText text = PosterText.of(picture);
        return picture.posterArt()
                .flatMap(PosterArt::picture)
                .filter(_ -> shape.isTall())
                .flatMap(art -> KeyArt.read(store.fetch(org, art)))
                .map(art -> painter.paint(art, text))
                .orElseGet(() -> painter.paint(frames(org, picture.cut()), text));
    }

    private List<KeyArt> frames(OrgId org, List<CutClip> cut) {
        List<KeyArt> frames = new ArrayList<>();
        int step = Math.ceilDiv(cut.size(), CANDIDATES);
        for (int i = 0; i < cut.size(); i += Math.max(1, step)) {
            CutClip clip = cut.get(i);
            Path file = store.fetch(org, clip.take().keyFrame());
            frames.add(KeyArt.of(file, clip.take(), clip.scene().mood())
                    .orElseThrow(() -> new ProblemException(
                            MarketingError.FILM_UNREADABLE,
                            "The key frame of shot %s is not a picture.".formatted(clip.shot()))));
        }
        if (frames.isEmpty()) {
            throw new ProblemException(
                    MarketingError.FILM_TOO_SHORT, "The cut has no shot, so there is nothing to show.");
        }
        return frames;
    }

    @Override
    public Completion failed(Task<Assignment> task, Failure failure) {
        return studio.giveUp(task, Step.POSTER, failure);
    }
}
