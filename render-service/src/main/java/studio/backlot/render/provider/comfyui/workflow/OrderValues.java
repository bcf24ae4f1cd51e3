package studio.backlot.render.provider.comfyui.workflow;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.prompt.Reference.Role;
import studio.backlot.render.provider.ImageOrder;
import studio.backlot.render.provider.Picture;
import studio.backlot.render.provider.VideoOrder;

/**
 * What an order says to a workflow. Its parameters are {@code seconds}, {@code size}, {@code seed} and {@code negative}, and
 * those that the profile fixes: {@code fps}, and {@code multiple}, of which both sides of the picture are.
 */
final class OrderValues {
    private static final Pattern SIZE = Pattern.compile("(\\d{2,5})x(\\d{2,5})");
    private static final Pattern RATIO = Pattern.compile("([1-9]\\d?):([1-9]\\d?)");
    private static final Pattern THOUSANDS = Pattern.compile("([1-4])K");
    private static final int THOUSAND = 1024;
    private static final int MULTIPLE = 16;
    private static final int PICTURE_MULTIPLE = 64;

    private final String file;
    private final Map<WorkflowInput, Object> values = new EnumMap<>(WorkflowInput.class);

    private OrderValues(String file) {
        this.file = file;
    }

    /**
     * By what they are told as.
     *
     * @throws UnfitWorkflow when the order says what no workflow can be told
     */
    static Map<WorkflowInput, Object> of(String file, VideoOrder order, List<String> pictures, String output)
            throws UnfitWorkflow {
        OrderValues told = new OrderValues(file);
        told.values.put(WorkflowInput.PROMPT, order.words());
        told.values.put(WorkflowInput.OUTPUT, output);
        told.parameters(order.parameters());
        told.pictures(order.pictures(), pictures);
        return told.values;
    }

    /**
     * The same of a picture, both sides of which are multiples of 64.
     *
     * @throws UnfitWorkflow when its shape or size is none, or it shows what no workflow can be told
     */
    static Map<WorkflowInput, Object> of(String file, ImageOrder order, List<String> pictures, String output)
            throws UnfitWorkflow {
        OrderValues told = new OrderValues(file);
        told.values.put(WorkflowInput.PROMPT, order.words());
        told.values.put(WorkflowInput.OUTPUT, output);
        told.values.put(WorkflowInput.SEED, order.chance());
        told.size(told.sides(order), PICTURE_MULTIPLE);
        told.pictures(order.pictures(), pictures);
        return told.values;
    }

    /** The longer side as the size says. */
    private String sides(ImageOrder order) throws UnfitWorkflow {
        Matcher ratio = RATIO.matcher(order.aspectRatio());
        Matcher size = THOUSANDS.matcher(order.size());
        if (!ratio.matches() || !size.matches()) {
            throw new UnfitWorkflow("%s: a picture of %s at %s is no picture that can be asked for."
                    .formatted(file, order.size(), order.aspectRatio()));
        }
        int longer = Integer.parseInt(size.group(1)) * THOUSAND;
        int wide = Integer.parseInt(ratio.group(1));
        int high = Integer.parseInt(ratio.group(2));
        int most = Math.max(wide, high);
        return "%dx%d".formatted(longer * wide / most, longer * high / most);
    }

    private void parameters(Map<String, Object> parameters) throws UnfitWorkflow {
        for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
            switch (parameter.getKey()) {
                case "seconds" -> values.put(WorkflowInput.SECONDS, parameter.getValue());
                case "seed" -> values.put(WorkflowInput.SEED, parameter.getValue());
                case "negative" -> values.put(WorkflowInput.NEGATIVE, parameter.getValue());
                case "fps" -> values.put(WorkflowInput.FPS, parameter.getValue());
                case "size" -> size(parameter.getValue(), parameters.getOrDefault("multiple", MULTIPLE));
                case "multiple" -> {}
                default ->
                    throw unfit(parameter.getKey(), "is none of seconds, size, seed, negative, fps and multiple");
            }
        }
        if (values.get(WorkflowInput.SECONDS) instanceof Number seconds
                && values.get(WorkflowInput.FPS) instanceof Number fps) {
            values.put(WorkflowInput.FRAMES, Math.round(seconds.doubleValue() * fps.doubleValue()) + 1);
        }
    }

    /** The shorter side up to a multiple, the longer to the nearest one: so the shape hardly changes. */
    private void size(Object size, Object multiple) throws UnfitWorkflow {
        Matcher sides = SIZE.matcher(String.valueOf(size));
        if (!sides.matches()) {
            throw unfit("size", "is not such as 1280x720");
        }
        if (!(multiple instanceof Integer step) || step < 1) {
            throw unfit("multiple", "is no whole number from 1");
        }
        long width = Long.parseLong(sides.group(1));
        long height = Long.parseLong(sides.group(2));
        double scale = Math.ceilDiv(Math.min(width, height), step) * step / (double) Math.min(width, height);
        values.put(WorkflowInput.WIDTH, Math.round(width * scale / step) * step);
        values.put(WorkflowInput.HEIGHT, Math.round(height * scale / step) * step);
    }

    private void pictures(List<Picture> pictures, List<String> names) throws UnfitWorkflow {
        int references = 0;
        for (int i = 0; i < names.size(); i++) {
            boolean first = pictures.get(i).role() == Role.FIRST_FRAME;
            if (pictures.get(i).role() == Role.LAST_FRAME) {
                throw new UnfitWorkflow("%s: a workflow is told no frame to end on.".formatted(file));
            }
            if (!first && references == WorkflowInput.REFERENCES.size()) {
                throw new UnfitWorkflow("%s: a workflow is given %d reference pictures at most."
                        .formatted(file, WorkflowInput.REFERENCES.size()));
            }
            values.put(first ? WorkflowInput.IMAGE : WorkflowInput.REFERENCES.get(references++), names.get(i));
        }
    }

    private UnfitWorkflow unfit(String parameter, String why) {
        return new UnfitWorkflow("%s: the profile's parameter '%s' %s.".formatted(file, parameter, why));
    }
}
