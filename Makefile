.DEFAULT_GOAL := help
.PHONY: help run test bench load fuzz corpus faults planted exchange bundle bundle-test audit lock format clean

help: ## 列出全部命令
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-11s %s\n", $$1, $$2 }' Makefile

run: ## 装好环境，在 http://127.0.0.1:8000 启动演示（换端口：make run PORT=8001）
	@sh .setup/run.sh

test: ## 装好测试所需的一切，依次检查代码并运行全部测试
	@sh .setup/test.sh

bench: ## 测量速度，列成表格，每项附对照值
	@sh .setup/bench.sh

load: ## 二百人同时填报，看要等多久：SQLite、PostgreSQL、三组网站进程，以及内存、单位增多（只试一项：make load WHAT=sqlite，换人数：CLERKS=400）
	@sh .setup/load.sh $(WHAT)

fuzz: ## 读两万个随机改坏的文件，看有没有出错（少读一些：make fuzz CASES=1000）
	@CASES=$(or $(CASES),20000) sh .setup/fuzz.sh

corpus: ## 读自编的几百份年报（各种版式），列出读对、读错、误报各多少（只试一种：make corpus KIND=docx）
	@sh .setup/corpus.sh "$(KIND)"

faults: ## 在一千个时刻突然杀掉网站和后台程序，再试磁盘满、断网等坏日子，看有没有丢、有没有办到一半（少试一些：make faults MOMENTS=50）
	@sh .setup/faults.sh "$(or $(MOMENTS),1000)"

planted: ## 逐个植入四十来处小错误，看测试能不能发现（只试几处：make planted WORD=statute）
	@sh .setup/planted.sh "$(WORD)"

exchange: ## 二十人同时保存，从以前的版本逐台换成现在的，看有没有请求失败（make exchange FROM=版本）
	@FROM=$(or $(FROM),HEAD) sh .setup/exchange.sh

bundle: ## 做离线安装包：程序、Python 软件包、系统软件包、字体，放在 .var/bundle
	@sh .setup/bundle.sh

bundle-test: ## 在空的 Debian 里断网安装离线包，启动网站，生成 PDF（要 root 账号）
	@sh .setup/bundle-test.sh

audit: ## 查依赖的软件包有没有已公布的漏洞（要能上网，不在 make test 之内）
	@sh .setup/audit.sh

lock: ## 按 pyproject.toml 和 .setup/lock/package.json 重新锁定依赖版本
	@sh .setup/lock.sh

format: ## 整理代码、模板、脚本和样式的格式
	@sh .setup/format.sh

clean: ## 删除 .venv 和 .var（演示数据也会删除）
	rm -rf .venv .var
