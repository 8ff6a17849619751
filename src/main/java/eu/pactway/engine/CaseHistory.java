package eu.pactway.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the engine still knows of a case's finished processes. Its own deletion leaves the operation log, decisions and the failures of our
 * timers; here whatever is of those processes goes.
 */
@Component
public class CaseHistory {

  private static final String COLUMNS =
      """
      select table_name, column_name from information_schema.columns
       where table_schema = :schema and starts_with(table_name, 'act_hi_')
         and column_name in ('proc_inst_id_', 'process_instance_id_', 'root_proc_inst_id_', 'job_id_')
       order by table_name, column_name""";

  private final ObjectProvider<ProcessEngine> engine;
  private final EngineUser user;

  CaseHistory(ObjectProvider<ProcessEngine> engine, EngineUser user) {
    this.engine = engine;
    this.user = user;
  }

  /**
   * @param except a process whose history stays, as the trace of what is being done; null for none
   * @return of how many processes the history went
   */
  public int forget(String caseNumber, String except) {
    return user.asTheEngine(() -> forgotten(caseNumber, except));
  }

  private int forgotten(String caseNumber, String except) {
    HistoryService history = engine.getObject().getHistoryService();
    List<String> ids =
        history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).finished().list().stream()
            .map(HistoricProcessInstance::getId)
            .filter(id -> !id.equals(except))
            .toList();
    if (!ids.isEmpty()) {
      history.deleteHistoricProcessInstancesIfExists(ids);
    }
    sweep(caseNumber, ids);
    return ids.size();
  }

  private void sweep(String caseNumber, List<String> processes) {
    var configuration = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
    String schema = configuration.getDatabaseTablePrefix();
    var jdbc = new NamedParameterJdbcTemplate(new JdbcTemplate(configuration.getDataSource()));
    Map<String, Object> values =
        Map.of(
            "schema", schema.replace(".", ""),
            "jobs", TimerKey.jobIdsOf(caseNumber),
            // An empty list is no SQL.
            "processes", Stream.concat(Stream.of(""), processes.stream()).toList());
    jdbc.update("delete from " + schema + "act_ge_bytearray where root_proc_inst_id_ in (:processes)", values);
    jdbc.update(
        "delete from " + schema + "act_ge_bytearray where id_ in (select job_exception_stack_id_ from " + schema
            + "act_hi_job_log where job_id_ like :jobs)",
        values);
    jdbc.queryForList(COLUMNS, values).forEach(column -> {
      boolean job = column.get("column_name").equals("job_id_");
      jdbc.update(
          "delete from %s%s where %s %s".formatted(
              schema, column.get("table_name"), column.get("column_name"), job ? "like :jobs" : "in (:processes)"),
          values);
    });
  }
}
