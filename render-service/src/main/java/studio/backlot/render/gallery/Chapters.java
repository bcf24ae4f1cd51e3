package studio.backlot.render.gallery;

import java.util.ArrayList;
import java.util.List;

/** Everything that the gallery shows, in the order of its page. */
public final class Chapters {

    private Chapters() {}

    public static List<Chapter> all() {
        List<Chapter> chapters = new ArrayList<>(StyleChapters.all());
        chapters.addAll(CastChapters.all());
        chapters.addAll(ActingChapters.all());
        chapters.add(PieceChapter.of());
        chapters.addAll(LightChapters.all());
        chapters.addAll(CameraChapters.all());
        chapters.add(TransitionChapter.of());
        return List.copyOf(chapters);
    }

    /** Chapters and subjects that have {@code part} in their names; all when it is blank. */
    static List<Chapter> only(String part) {
        return all().stream()
                .map(chapter -> chapter.only(part))
                .filter(chapter -> !chapter.subjects().isEmpty())
                .toList();
    }
}
