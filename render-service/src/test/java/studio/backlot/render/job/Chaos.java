package studio.backlot.render.job;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import studio.backlot.render.provider.Access;
import studio.backlot.render.provider.KeyOwner;
import studio.backlot.render.provider.KeyTerm;
import studio.backlot.render.provider.Providers;
import studio.backlot.render.provider.VideoProvider;

/** Happens before and after each commit and each call. */
@FunctionalInterface
public interface Chaos {

    /** Returns, or is the end of the process. */
    void at(String point) throws InterruptedException;

    /** The same port, with something that may happen on both sides of each of its methods. */
    static <T> T around(Class<T> port, T target, Chaos chaos) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            chaos.at("before " + method.getName());
            try {
                Object answer = method.invoke(target, arguments);
                chaos.at("after " + method.getName());
                return answer;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    static Providers around(VideoProvider provider, Chaos chaos) {
        VideoProvider shaken = around(VideoProvider.class, provider, chaos);
        return (org, profile, term) -> new Access.Open(shaken, KeyTerm.LASTING, KeyOwner.STUDIO);
    }
}
