package studio.backlot.audio.speech.google;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.audio.speech.Timing;
import studio.backlot.audio.speech.hired.Sound;
import studio.backlot.audio.speech.hired.WordTimes;

/** A text in SSML with a mark before each word, named by the chars before it; when each is reached is read back. */
record MarkedText(String text) {
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern MARK = Pattern.compile("w(\\d{1,5})");

    String ssml() {
        StringBuilder ssml = new StringBuilder("<speak>");
        Matcher word = WORD.matcher(text);
        int reached = 0;
        while (word.find()) {
            ssml.append(escaped(text.substring(reached, word.start())))
                    .append("<mark name=\"w")
                    .append(word.start())
                    .append("\"/>")
                    .append(escaped(word.group()));
            reached = word.end();
        }
        return ssml.append(escaped(text.substring(reached))).append("</speak>").toString();
    }

    /** A word lasts until the next is reached. */
    Timing timing(JsonNode timepoints, Sound sound) {
        WordTimes times = new WordTimes(text, sound);
        for (int i = 0; i < timepoints.size(); i++) {
            Matcher mark = MARK.matcher(timepoints.get(i).path("markName").asText(""));
            double from = timepoints.get(i).path("timeSeconds").asDouble(Double.NaN);
            if (mark.matches()) {
                times.hear(
                        Integer.parseInt(mark.group(1)),
                        from,
                        i + 1 < timepoints.size()
                                ? timepoints.get(i + 1).path("timeSeconds").asDouble(Double.NaN)
                                : Math.max(from, sound.seconds()));
            }
        }
        return times.timing();
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
