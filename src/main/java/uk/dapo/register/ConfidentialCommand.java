package uk.dapo.register;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code --dapo.confidential=rotate} seals all confidential data with a new key, says what came of it and ends; {@code check}
 * says whether any is left under an earlier key. Exit code 0 when none is, 3 otherwise.
 */
@Component
class ConfidentialCommand implements ApplicationRunner {

    private static final int LEFT = 3;

    private final KeyRotation rotation;
    private final ConfidentialKeys keys;
    private final ConfigurableApplicationContext context;

    ConfidentialCommand(KeyRotation rotation, ConfidentialKeys keys, ConfigurableApplicationContext context) {
        this.rotation = rotation;
        this.keys = keys;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (arguments.getOptionValues("dapo.confidential") == null) {
            return;
        }
        switch (String.join("", arguments.getOptionValues("dapo.confidential"))) {
            case "rotate" -> {
                KeyRotation.Result result = rotation.rotate();
                System.out.println("Sealed anew with key " + keys.current().id() + ": " + result.sealed() + " texts.");
            }
            case "check" -> System.out.println("Key " + keys.current().id() + " seals; " + keys.all().size() + " open.");
            default -> System.out.println("Say --dapo.confidential=rotate or --dapo.confidential=check.");
        }
        long left = rotation.left();
        System.out.println(left == 0 ? "Nothing is left under an earlier key: it is not needed any more." : left
                + " texts are left that another key sealed. Name that key in dapo.confidential-keys-earlier and rotate again.");
        System.exit(SpringApplication.exit(context, () -> left == 0 ? 0 : LEFT));
    }
}
