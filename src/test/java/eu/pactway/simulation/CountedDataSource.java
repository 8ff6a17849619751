package eu.pactway.simulation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Tells the measure of the running call which statements go through it; each row of a batch is one. */
final class CountedDataSource extends DelegatingDataSource {

  private static volatile Measure server;

  CountedDataSource(DataSource target) {
    super(target);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    AtomicBoolean used = new AtomicBoolean();
    return proxy(Connection.class, (proxy, method, arguments) -> {
      Object result = call(connection, method, arguments);
      // A commit after no statement is none: the driver sends nothing.
      if (method.getName().equals("commit") && used.getAndSet(false) && Measure.current() != null) {
        Measure.current().committed();
      }
      if (result instanceof Statement statement) {
        used.set(true);
        return counted(statement, proxy, arguments);
      }
      return result;
    });
  }

  private Object counted(Statement statement, Object connection, Object[] arguments) {
    Class<?> type =
        statement instanceof CallableStatement
            ? CallableStatement.class
            : statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    String text = arguments != null && arguments[0] instanceof String sql ? sql : "-";
    return proxy(type, (proxy, method, values) -> {
      if (method.getName().equals("getConnection")) {
        return connection;
      }
      if (method.getName().equals("addBatch") || method.getName().startsWith("execute") && !method.getName().endsWith("Batch")) {
        count(text);
      }
      return call(statement, method, values);
    });
  }

  private static void count(String text) {
    Measure current = Measure.current();
    if (current != null) {
      current.sent(text);
    } else if (server != null && Thread.currentThread().getName().startsWith("http-nio")) {
      server.sentByServer();
    }
  }

  /** Who is told of the statements of the web server's threads. */
  static void server(Measure measure) {
    server = measure;
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      throw failure.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(CountedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
