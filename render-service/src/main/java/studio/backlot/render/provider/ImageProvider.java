package studio.backlot.render.provider;

/** A provider of images: one that answers with the picture, or one that takes an order and draws it later. It answers with values. */
public sealed interface ImageProvider extends ProviderClient permits ImagesAtOnce, ImagesLater {}
