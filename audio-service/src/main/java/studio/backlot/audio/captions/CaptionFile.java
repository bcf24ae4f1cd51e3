package studio.backlot.audio.captions;

import java.util.List;
import java.util.Locale;

/** Captions as files; times are rounded from frames to milliseconds once, here. */
public final class CaptionFile {

    private CaptionFile() {}

    /** SubRip. */
    public static String srt(List<Caption> captions, int frameRate) {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < captions.size(); i++) {
            Caption caption = captions.get(i);
            file.append(i + 1).append("\r\n");
            file.append(time(caption.start(), frameRate, ',')).append(" --> ");
            file.append(time(caption.end(), frameRate, ',')).append("\r\n");
            caption.lines().forEach(line -> file.append(line).append("\r\n"));
            file.append("\r\n");
        }
        return file.toString();
    }

    /** WebVTT. */
    public static String vtt(List<Caption> captions, int frameRate) {
        StringBuilder file = new StringBuilder("WEBVTT\n");
        for (Caption caption : captions) {
            file.append('\n').append(time(caption.start(), frameRate, '.')).append(" --> ");
            file.append(time(caption.end(), frameRate, '.')).append('\n');
            caption.lines().forEach(line -> file.append(escaped(line)).append('\n'));
        }
        return file.toString();
    }

    private static String escaped(String line) {
        return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String time(long frame, int frameRate, char point) {
        long millis = Math.round(frame * 1_000.0 / frameRate);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1_000 % 60,
                point,
                millis % 1_000);
    }
}
