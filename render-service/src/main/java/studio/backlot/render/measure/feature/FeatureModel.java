package studio.backlot.render.measure.feature;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A model that tells what a picture shows as a vector, such as DINO or the vision half of CLIP, from an ONNX file. Its one input is
 * pictures, float[n, 3, height, width]; a side that the file leaves open is 224. Its vector is {@code image_embeds} where it has that,
 * else the first output: float[1, d], or float[1, tokens, d], of which the first token speaks for the whole picture. May be asked by
 * several threads at once.
 */
public final class FeatureModel implements AutoCloseable {
    private static final int SIDE = 224;
    private static final int CHANNELS = 3;
    private static final String EMBEDDING = "image_embeds";

    private final OrtSession session;
    private final String input;
    private final String output;
    private final Size size;
    private final Normalisation normalisation;

    private FeatureModel(OrtSession session, String input, String output, Size size, Normalisation normalisation) {
        this.session = session;
        this.input = input;
        this.output = output;
        this.size = size;
        this.normalisation = normalisation;
    }

    /** Of a picture in pixels. */
    public record Size(int width, int height) {}

    /**
     * Opens a model.
     *
     * @throws IllegalArgumentException saying what the file is instead of a model of pictures
     */
    public static FeatureModel open(Path file, Normalisation normalisation) {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtSession session = OrtEnvironment.getEnvironment().createSession(file.toString(), options);
            try {
                return of(session, normalisation);
            } catch (IllegalArgumentException noSuchModel) {
                session.close();
                throw new IllegalArgumentException(file + ": " + noSuchModel.getMessage(), noSuchModel);
            }
        } catch (OrtException unreadable) {
            throw new IllegalArgumentException(file + " is no ONNX model: " + unreadable.getMessage(), unreadable);
        }
    }

    private static FeatureModel of(OrtSession session, Normalisation normalisation) throws OrtException {
        Map<String, NodeInfo> inputs = session.getInputInfo();
        if (inputs.size() != 1) {
            throw new IllegalArgumentException(
                    "expected one input, the picture, not " + String.join(", ", session.getInputNames()));
        }
        NodeInfo picture = inputs.values().iterator().next();
        long[] shape = picture.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
        if (shape.length != 4 || shape[1] != CHANNELS) {
            throw new IllegalArgumentException(
                    "expected pictures, float[n, 3, height, width], not " + picture.getInfo());
        }
        String output = session.getOutputNames().contains(EMBEDDING)
                ? EMBEDDING
                : session.getOutputNames().iterator().next();
        return new FeatureModel(
                session, picture.getName(), output, new Size(side(shape[3]), side(shape[2])), normalisation);
    }

    private static int side(long given) {
        return given > 0 ? Math.toIntExact(given) : SIDE;
    }

    /** What pictures are to measure. */
    public Size size() {
        return size;
    }

    /**
     * The vector of a picture.
     *
     * @param rgb 8 bits a channel, row by row, of {@link #size}
     * @throws IllegalStateException when the model answers with something else
     */
    public double[] features(byte[] rgb) {
        long[] shape = {1, CHANNELS, size.height(), size.width()};
        try (OnnxTensor picture = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), FloatBuffer.wrap(normalisation.planes(rgb)), shape);
                OrtSession.Result result = session.run(Map.of(input, picture))) {
            return vector(result.get(output).orElseThrow());
        } catch (OrtException failed) {
            throw new IllegalStateException("the model fails: " + failed.getMessage(), failed);
        }
    }

    private double[] vector(OnnxValue answer) {
        if (answer instanceof OnnxTensor tensor && tensor.getFloatBuffer() != null) {
            long[] shape = tensor.getInfo().getShape();
            if (shape.length == 2 || shape.length == 3) {
                FloatBuffer values = tensor.getFloatBuffer();
                int length = Math.toIntExact(shape[shape.length - 1]);
                return IntStream.range(0, length).mapToDouble(values::get).toArray();
            }
        }
        throw new IllegalStateException(
                "output %s is %s, not float[1, d] or float[1, tokens, d]".formatted(output, answer.getInfo()));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new IllegalStateException("a model cannot be closed", failed);
        }
    }
}
