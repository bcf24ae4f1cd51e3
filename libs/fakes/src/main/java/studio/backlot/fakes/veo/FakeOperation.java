package studio.backlot.fakes.veo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import studio.backlot.fakes.Footage;

/**
 * A call that was accepted.
 *
 * @param film each of its results
 */
record FakeOperation(String name, StrictRequest request, Footage.Wanted film, Fate fate, Instant accepted) {
    private static final String TYPE = "type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse";

    boolean isDone(Instant now) {
        return !now.isBefore(accepted.plus(fate.after()));
    }

    /** How many results there are in the end. */
    int results() {
        return switch (fate) {
            case Fate.Films _, Fate.Inlines _, Fate.Forgotten _ -> request.samples();
            case Fate.Withholds withholds -> request.samples() - withholds.results();
            case Fate.Fails _ -> 0;
        };
    }

    /** Names of its objects in the bucket. */
    List<String> objects() {
        boolean stored = !(fate instanceof Fate.Inlines);
        return IntStream.range(0, stored ? results() : 0)
                .mapToObj(number ->
                        request.folder() + Integer.toUnsignedString(name.hashCode()) + "/sample_" + number + ".mp4")
                .toList();
    }

    Map<String, Object> answer(Instant now, byte[] footage) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("name", name);
        if (isDone(now)) {
            answer.put("done", true);
            if (fate instanceof Fate.Fails fails) {
                answer.put("error", Map.of("code", fails.code(), "message", fails.message()));
            } else {
                answer.put("response", response(footage));
            }
        }
        return answer;
    }

    private Map<String, Object> response(byte[] footage) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("@type", TYPE);
        response.put("raiMediaFilteredCount", request.samples() - results());
        if (fate instanceof Fate.Withholds withholds) {
            response.put("raiMediaFilteredReasons", List.of(withholds.reason()));
        }
        List<Map<String, Object>> videos = new ArrayList<>();
        objects()
                .forEach(object -> videos.add(
                        Map.of("gcsUri", "gs://" + request.bucket() + "/" + object, "mimeType", "video/mp4")));
        if (fate instanceof Fate.Inlines) {
            videos.add(
                    Map.of("bytesBase64Encoded", Base64.getEncoder().encodeToString(footage), "mimeType", "video/mp4"));
        }
        if (!videos.isEmpty()) {
            response.put("videos", videos);
        }
        return response;
    }
}
