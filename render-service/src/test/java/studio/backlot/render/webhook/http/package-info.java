@NullMarked
package studio.backlot.render.webhook.http;

import org.jspecify.annotations.NullMarked;
