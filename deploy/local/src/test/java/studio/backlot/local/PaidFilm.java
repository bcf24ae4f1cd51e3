package studio.backlot.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A film of two shots by a paid model, with a line of ten characters in each by a paid voice. */
final class PaidFilm {
    private static final String SCREENPLAY = """
            Title: Ten Letters

            INT. CLOCK TOWER - DAY

            MARA oils the great wheel.

            MARA
            It stopped

            MARA
            And so do.
            """;
    private static final String FILM = """
            apiVersion: backlot.studio/v1
            kind: Film
            metadata:
              name: paid
              title: Ten Letters
            spec:
              engine: openrouter-veo-3.1
              format: 720p24
              scenes:
                "1":
                  shots:
                    - action: Mara oils the great wheel.
                      duration: 3s
                      dialogue: ["MARA: It stopped"]
                    - action: Mara looks up.
                      duration: 3s
                      dialogue: ["MARA: And so do."]
            """;
    private static final String MARA = """
            apiVersion: backlot.studio/v1
            kind: Character
            metadata:
              name: mara
              title: Mara
            spec:
              identity:
                hair: red bob
                eyes: amber
                skin: "#F1CDB2"
                face: heart
                build: slim
                age: 34
                height: 1.7
              wardrobe:
                work:
                  - cream shirt
              voice: {timbre: feminine, pitch: 62, rate: 150, language: en-GB, engine: elevenlabs, name: narrator-1}
            """;

    private final StudioDoor door;

    PaidFilm(Path folder, StudioDoor door) throws IOException {
        this.door = door;
        Files.createDirectories(folder.resolve("cast"));
        Files.writeString(folder.resolve("screenplay.fountain"), SCREENPLAY);
        Files.writeString(folder.resolve("film.yaml"), FILM);
        Files.writeString(folder.resolve("cast/mara.yaml"), MARA);
    }

    /** What the project may spend from now on. */
    void cap(String most) {
        door.put("/budgets", """
                {"scope": "project", "name": "paid", "policy": "cap", "most": "%s"}""".formatted(most));
    }

    /** What a part of its bill says, such as {@code 1.00 USD, 0.00 USD held}. */
    String cost(String part) {
        JsonNode cost = door.get("/productions/paid/bill").at(part + "/cost/0");
        return "%s, %s held"
                .formatted(cost.path("spent").asText(), cost.path("held").asText());
    }
}
