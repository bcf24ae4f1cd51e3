package studio.backlot.audio.master;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.PictureLocked;
import studio.backlot.contracts.id.SceneId;

/** One chapter per scene, named by its heading; frames at the film's rate. */
record ChapterList(int frameRate, List<Chapter> chapters) {

    record Chapter(SceneId scene, long start, long end, String title) {}

    static ChapterList of(PictureLocked picture) {
        int rate = picture.format().frameRate();
        List<Chapter> chapters = new ArrayList<>();
        for (CutClip clip : picture.cut()) {
            SceneId scene = clip.scene().id();
            long start = clip.range().start().at(rate).value();
            if (!chapters.isEmpty() && chapters.getLast().scene.equals(scene)) {
                start = chapters.removeLast().start;
            }
            chapters.add(new Chapter(
                    scene,
                    start,
                    clip.range().end().at(rate).value(),
                    clip.scene().heading()));
        }
        return new ChapterList(rate, List.copyOf(chapters));
    }

    /** The film's title and chapters in ffmpeg's metadata format. */
    String metadata(String title) {
        StringBuilder file = new StringBuilder(";FFMETADATA1\ntitle=" + escaped(title) + "\n");
        for (Chapter chapter : chapters) {
            file.append("[CHAPTER]\nTIMEBASE=1/").append(frameRate);
            file.append("\nSTART=").append(chapter.start).append("\nEND=").append(chapter.end);
            file.append("\ntitle=").append(escaped(chapter.title)).append('\n');
        }
        return file.toString();
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("([=;#\\\\])", "\\\\$1");
    }
}
