package uk.dapo.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Looks at once whether the port is free, since the web server would only look when all else is up. */
@Component
class PortCheck implements BeanFactoryPostProcessor, ApplicationContextAware {

    private ApplicationContext context;

    @Override
    public void setApplicationContext(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
        Environment environment = context.getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, 8080);
        if (port <= 0 || !(context instanceof ServletWebServerApplicationContext)) {
            return;
        }
        InetAddress address = environment.getProperty("server.address", InetAddress.class);
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            socket.getLocalPort();
        } catch (IOException e) {
            PortInUseException.throwIfPortBindingException(e, () -> port);
        }
    }
}
