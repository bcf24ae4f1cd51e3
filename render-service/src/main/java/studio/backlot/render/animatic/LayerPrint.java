package studio.backlot.render.animatic;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.DataBufferUShort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.render.animatic.canvas.Sheet;
import studio.backlot.render.weave.DepthMap;

/** Prints the parts of a frame as pictures. */
final class LayerPrint implements LayerSink {

    private static final int FARTHEST = 65_535;

    private final int width;
    private final int height;
    private final Tracker tracker;
    private final float[] people;
    private final int[] whole;
    private final int[] seen;
    private final List<Layers.Overlay> overlays = new ArrayList<>();
    private BufferedImage plate;
    private BufferedImage drawing;

    LayerPrint(int width, int height, Tracker tracker) {
        this.width = width;
        this.height = height;
        this.tracker = tracker;
        people = new float[width * height];
        whole = new int[width * height];
        seen = new int[width * height];
        plate = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        drawing = plate;
    }

    @Override
    public void plate(Sheet sheet) {
        plate = colour(sheet);
    }

    @Override
    public void shadow(CharacterId who, Sheet layer) {
        overlays.add(overlay(Layers.Kind.SHADOW, Optional.of(who), layer));
    }

    @Override
    public void whole(Sheet layer) {
        cover(whole, layer);
    }

    @Override
    public void character(CharacterId who, Sheet layer, Place place) {
        tracker.character(who, layer, place);
        overlays.add(overlay(Layers.Kind.CHARACTER, Optional.of(who), layer));
        cover(seen, layer);
        int[] pixels = layer.pixels();
        float nearness = (float) (1 / Math.max(0.001, place.depth()));
        for (int at = 0; at < people.length; at++) {
            if (pixels[at] >>> 24 >= 128) {
                people[at] = Math.max(people[at], nearness);
            }
        }
    }

    @Override
    public void air(Sheet layer) {
        overlays.add(overlay(Layers.Kind.AIR, Optional.empty(), layer));
    }

    @Override
    public void picture(Sheet picture) {
        drawing = colour(picture);
    }

    Layers print(BufferedImage picture, DepthMap map, TrackFrame track) {
        return new Layers(picture, drawing, plate, overlays, hidden(), depth(map), track);
    }

    private static void cover(int[] most, Sheet layer) {
        int[] pixels = layer.pixels();
        for (int at = 0; at < most.length; at++) {
            most[at] = Math.max(most[at], pixels[at] >>> 24);
        }
    }

    private BufferedImage hidden() {
        BufferedImage hidden = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] values = ((DataBufferByte) hidden.getRaster().getDataBuffer()).getData();
        for (int at = 0; at < values.length; at++) {
            values[at] = (byte) Math.max(0, whole[at] - seen[at]);
        }
        return hidden;
    }

    private Layers.Overlay overlay(Layers.Kind kind, Optional<CharacterId> who, Sheet layer) {
        BufferedImage matte = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        byte[] values = ((DataBufferByte) matte.getRaster().getDataBuffer()).getData();
        int[] pixels = layer.pixels();
        for (int at = 0; at < values.length; at++) {
            values[at] = (byte) (pixels[at] >>> 24);
        }
        return new Layers.Overlay(kind, who, colour(layer), matte);
    }

    private BufferedImage colour(Sheet sheet) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] values = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Arrays.setAll(values, at -> sheet.pixels()[at] & 0xFFFFFF);
        return image;
    }

    private BufferedImage depth(DepthMap map) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_USHORT_GRAY);
        short[] values = ((DataBufferUShort) image.getRaster().getDataBuffer()).getData();
        float[] set = map.nearness();
        for (int at = 0; at < values.length; at++) {
            // Someone's own pixels are theirs, whatever of the set they stand in.
            float nearness = people[at] > 0 ? people[at] : set[at];
            values[at] = (short) Math.min(FARTHEST, Math.round(1000 / (double) nearness));
        }
        return image;
    }
}
