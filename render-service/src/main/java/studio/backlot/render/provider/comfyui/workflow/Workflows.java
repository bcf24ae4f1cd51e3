package studio.backlot.render.provider.comfyui.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.backlot.render.prompt.profile.PictureProfiles;
import studio.backlot.render.prompt.profile.Profile;

/**
 * The workflows of a deployment, read anew for each call: files with the ending {@code .json}.
 *
 * @param folder empty where the deployment names none
 */
public record Workflows(Optional<Path> folder) {
    private static final String ENDING = ".json";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final long MOST_BYTES = 4 << 20;
    private static final List<String> SHAPES =
            List.of("1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9");
    private static final Profile.Evidence EVIDENCE = new Profile.Evidence(
            "2026-11-23", "The titles of the workflow; shapes and tokens are ours: any size can be asked for");

    /**
     * That of a model.
     *
     * @param model name of the file, without its ending
     * @throws UnfitWorkflow when there is none, or it cannot be read
     */
    public Workflow read(String model) throws UnfitWorkflow {
        if (!NAME.matcher(model).matches()) {
            throw new UnfitWorkflow("The profile's model: expected the name of a workflow without its ending.");
        }
        Path file = place().resolve(model + ENDING);
        if (!Files.isRegularFile(file)) {
            throw new UnfitWorkflow(
                    "There is no workflow %s; there are %s.".formatted(file.getFileName(), String.join(", ", names())));
        }
        return read(file);
    }

    /** What a workflow that draws reads, and is shown by the inputs that it has; nothing while it cannot be read. */
    public Profile profile(String provider, String model) {
        return PictureProfiles.drawing(provider, model, EVIDENCE, takes(model));
    }

    private PictureProfiles.Takes takes(String model) {
        try {
            Workflow workflow = read(model);
            int references = Math.toIntExact(
                    WorkflowInput.REFERENCES.stream().filter(workflow::isTold).count());
            return new PictureProfiles.Takes(SHAPES, workflow.isTold(WorkflowInput.IMAGE), references);
        } catch (UnfitWorkflow unread) {
            return new PictureProfiles.Takes(SHAPES, false, 0);
        }
    }

    /**
     * All of them, to see whether they can be read.
     *
     * @throws UnfitWorkflow when one of them, or the folder, cannot
     */
    public void readAll() throws UnfitWorkflow {
        List<String> names = names();
        if (names.isEmpty()) {
            throw new UnfitWorkflow("There are no workflows in %s.".formatted(place()));
        }
        for (String name : names) {
            read(place().resolve(name));
        }
    }

    private static Workflow read(Path file) throws UnfitWorkflow {
        String name = file.getFileName().toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw UnfitWorkflow.at(name, "", "it is larger than 4 MiB");
            }
            return WorkflowReader.read(name, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw UnfitWorkflow.at(name, "", "the file cannot be read");
        }
    }

    private Path place() throws UnfitWorkflow {
        return folder.orElseThrow(
                () -> new UnfitWorkflow("This deployment has no folder of workflows (BACKLOT_COMFYUI_WORKFLOWS)."));
    }

    private List<String> names() throws UnfitWorkflow {
        try (Stream<Path> files = Files.list(place())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UnfitWorkflow("%s, the folder of workflows, cannot be read.".formatted(place()));
        }
    }
}
