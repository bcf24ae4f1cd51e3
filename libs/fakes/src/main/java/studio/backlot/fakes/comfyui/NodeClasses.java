package studio.backlot.fakes.comfyui;

import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.backlot.fakes.comfyui.Slot.Choice;
import studio.backlot.fakes.comfyui.Slot.Link;
import studio.backlot.fakes.comfyui.Slot.Numeric;
import studio.backlot.fakes.comfyui.Slot.Text;

/** The classes of nodes that this ComfyUI has, with the inputs that each requires and may have. */
final class NodeClasses {
    /** What it is that they save is a picture, unless it is a video. */
    static final Set<String> SAVING = Set.of("SaveVideo", "SaveImage");

    private static final double SEEDS = 0x1p64;
    private static final int MOST = 16_384;

    static final Map<String, NodeClass> ALL = Map.ofEntries(
            known(
                    "UNETLoader",
                    Choice.of("unet_name", "wan2.1_t2v_1.3B_fp16.safetensors", "wan2.2_ti2v_5B_fp16.safetensors"),
                    Choice.of("weight_dtype", "default")),
            known(
                    "CLIPLoader",
                    Choice.of("clip_name", "umt5_xxl_fp8_e4m3fn_scaled.safetensors"),
                    Choice.of("type", "wan"),
                    Choice.of("device", "default", "cpu")),
            known("VAELoader", Choice.of("vae_name", "wan_2.1_vae.safetensors", "wan2.2_vae.safetensors")),
            known("ModelSamplingSD3", new Numeric("shift", false, 0, 100), new Link("model")),
            known("CLIPTextEncode", new Text("text"), new Link("clip")),
            known("EmptyHunyuanLatentVideo", side("width"), side("height"), side("length"), side("batch_size")),
            new NodeClass(
                            "Wan22ImageToVideoLatent",
                            List.of(side("width"), side("height"), side("length"), side("batch_size"), new Link("vae")),
                            List.of(new Link("start_image")))
                    .named(),
            known("LoadImage", new Text("image")),
            known("CheckpointLoaderSimple", Choice.of("ckpt_name", "flux1-schnell-fp8.safetensors")),
            known("EmptySD3LatentImage", side("width"), side("height"), side("batch_size")),
            known("SaveImage", new Text("filename_prefix"), new Link("images")),
            known(
                    "KSampler",
                    new Numeric("seed", true, 0, SEEDS),
                    new Numeric("steps", true, 1, 10_000),
                    new Numeric("cfg", false, 0, 100),
                    Choice.of("sampler_name", "euler", "uni_pc"),
                    Choice.of("scheduler", "simple", "normal"),
                    new Numeric("denoise", false, 0, 1),
                    new Link("model"),
                    new Link("positive"),
                    new Link("negative"),
                    new Link("latent_image")),
            known("VAEDecode", new Link("samples"), new Link("vae")),
            known("CreateVideo", new Numeric("fps", false, 1, 120), new Link("images")),
            known(
                    "SaveVideo",
                    new Text("filename_prefix"),
                    Choice.of("format", "auto", "mp4"),
                    Choice.of("codec", "auto", "h264"),
                    new Link("video")));

    private NodeClasses() {}

    /** A class of nodes. */
    record NodeClass(String name, List<Slot> required, List<Slot> optional) {
        Map.Entry<String, NodeClass> named() {
            return Map.entry(name, this);
        }
    }

    private static Map.Entry<String, NodeClass> known(String name, Slot... required) {
        return new NodeClass(name, List.of(required), List.of()).named();
    }

    private static Numeric side(String name) {
        return new Numeric(name, true, 1, MOST);
    }
}
